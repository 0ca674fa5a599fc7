using Huiyin.Summaries.Reports;

namespace Huiyin.Summaries.Messages;

/// <summary>What is said unasked at the end of a period, worded in one language, for whatever the channel can show.</summary>
internal sealed record PeriodicMessage(string Locale, string Title, IReadOnlyList<MessageBlock> Blocks)
{
    /// <summary>The words of the button that ends the subscription; null where there is none to end.</summary>
    public string? Stop { get; init; }

    /// <summary>How to end it where nothing can be tapped.</summary>
    public string? StopHint { get; init; }

    /// <summary>Shown as a picture where the channel can; the same numbers are in the lines.</summary>
    public BarChart? Chart { get; init; }

    /// <summary>All of it as plain text.</summary>
    public string Text => string.Join('\n', [Title, .. Blocks.SelectMany(block => (string[])["", block.Heading, .. block.Lines]), .. StopHint is null ? [] : (string[])["", StopHint]]);
}

internal sealed record MessageBlock(string Heading, IReadOnlyList<string> Lines);
