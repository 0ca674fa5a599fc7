using Huiyin.Transactions;

namespace Huiyin.Outbox;

/// <summary>Hears, in the transaction that gives a message up, who was to hear of what and did not.</summary>
internal interface IUndeliverables
{
    Task GivenUpAsync(ITransaction transaction, UndeliveredMessage message, CancellationToken cancellationToken);
}

/// <param name="ConcernId">What the message was about.</param>
/// <param name="ResidentId">Who was to read it.</param>
internal sealed record UndeliveredMessage(string ConcernId, string ResidentId);
