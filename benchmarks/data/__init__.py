"""The texts that are measured on, the keywords in them, and where these stand."""
