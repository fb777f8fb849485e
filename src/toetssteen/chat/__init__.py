"""The chat protocol of OpenAI, for whatever wants a model to say something."""
