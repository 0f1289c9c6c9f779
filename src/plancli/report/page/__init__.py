"""The web page: one self-contained file that shows the matrix and opens every cell. Data, a view of it, templates."""
