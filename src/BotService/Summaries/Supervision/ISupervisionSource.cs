using Huiyin.Transactions;

namespace Huiyin.Summaries.Supervision;

/// <summary>What a summary needs beside the phases.</summary>
internal interface ISupervisionSource
{
    /// <summary>Replies in the same words to many concerns: by unit, most first.</summary>
    Task<IReadOnlyList<CopiedReply>> CopiedRepliesAsync(ITransaction transaction, long from, long before, int atLeast, CancellationToken cancellationToken);

    /// <summary>Of the messages that were owed to residents in the time, how many reached them, as known at its end.</summary>
    Task<IReadOnlyList<EchoCount>> EchoAsync(ITransaction transaction, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="Concerns">The smallest of their numbers.</param>
internal sealed record CopiedReply(string Unit, int Count, IReadOnlyList<string> Concerns);

/// <param name="Unit">Term of the unit that had the concern when the message was owed; so with area and category.</param>
internal sealed record EchoCount(int Unit, int Area, int Category, int Owed, int Reached);
