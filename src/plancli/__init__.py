"""plancli: which health and social care plan covers which theme, with the passages that say so."""
