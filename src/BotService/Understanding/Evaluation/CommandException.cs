namespace Huiyin.Understanding.Evaluation;

/// <summary>The command cannot do what was asked; the message tells why in one line.</summary>
internal sealed class CommandException(string message) : Exception(message);
