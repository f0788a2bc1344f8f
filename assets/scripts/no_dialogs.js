// Streamlit shows no dialogs of its own errors: ours are told by connection.js.
window.__streamlit = { HOST_CONFIG: { blockErrorDialogs: true } }
