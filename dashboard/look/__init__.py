"""How the page looks: colours, glyphs, style sheet."""
