"""Reports in the forms that people and programs read: text, JSON, SARIF, HTML, Markdown."""
