"""The scenes of 投影大屏: pictures of their own, with nothing of Streamlit in them."""
