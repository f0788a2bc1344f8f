"""What stands around Streamlit's page: its document, our scripts, our own routes."""
