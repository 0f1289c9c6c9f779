"""The speed, memory and recall of plancli beside its limits and its peers, measured in one run: see README.md."""
