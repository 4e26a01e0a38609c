"""The staff page as QML reads it: one face a room."""
