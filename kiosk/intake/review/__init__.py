"""What a person must look at before a draft is shown: review.py finds it, figures.py proposes facts."""
