"""Draft tours → tour files: ids, pictures, keywords and routes, and what stays when a script comes again."""
