namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Positions of the first and the last matched word among the tokens of the utterance.</summary>
internal readonly record struct TokenMatch(int First, int Last, float Score);
