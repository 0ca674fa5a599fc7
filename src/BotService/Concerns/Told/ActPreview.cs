using Huiyin.Transactions;

namespace Huiyin.Concerns.Told;

/// <summary>
/// What the reporter would read of an act: the act itself is done in a transaction that is then rolled back, so that the words, the date
/// and the refusals are those of the real thing.
/// </summary>
internal sealed class ActPreview(ITransactions transactions, IToldRepository told, IMessageWords words)
{
    /// <summary>Empty when the reporter would hear nothing. Throws what the act throws.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string concernId, Func<ITransaction, CancellationToken, Task<Concern>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await transactions.WriteAsync<IReadOnlyList<string>>(
                async (transaction, token) =>
                {
                    var last = await told.LastIdAsync(transaction, token);
                    var after = await act(transaction, token);
                    var messages = await told.OfConcernAsync(transaction, concernId, after.ReporterId, token);
                    throw new SeenException([.. messages.Where(message => message.Id > last).Select(message => words.Of(message.Payload))]);
                },
                cancellationToken);
        }
        catch (SeenException seen)
        {
            return seen.Words;
        }
    }

    private sealed class SeenException(IReadOnlyList<string> words) : Exception("Seen; nothing is kept.")
    {
        public IReadOnlyList<string> Words { get; } = words;
    }
}
