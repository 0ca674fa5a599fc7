using Huiyin.Concerns;
using Huiyin.Concerns.Told;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Desk.Concerns;

/// <summary>Does what a form asks for, or says in the reader's words why not; what was typed stays with whoever asked.</summary>
internal sealed class DeskActs(ITransactions transactions, ConcernQueries queries, ConcernAccess concernAccess, ActPreview preview, DeskText text, DeskRefusals refusals)
{
    /// <summary>Null when it was done.</summary>
    public async Task<string?> DoAsync(string concernId, StaffAccess access, Func<ITransaction, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await RequireAsync(transaction, concernId, access, token);
                    await act(transaction, token);
                    return true;
                },
                cancellationToken);
            return null;
        }
        catch (Exception failure) when (Worded(failure) is { } words)
        {
            return words;
        }
    }

    /// <summary>What the reporter would read, or why it cannot be done.</summary>
    public async Task<(IReadOnlyList<string> Messages, string? Problem)> PreviewAsync(string concernId, StaffAccess access, Func<ITransaction, CancellationToken, Task<Concern>> act, CancellationToken cancellationToken)
    {
        try
        {
            var messages = await preview.OfAsync(
                concernId,
                async (transaction, token) =>
                {
                    await RequireAsync(transaction, concernId, access, token);
                    return await act(transaction, token);
                },
                cancellationToken);
            return (messages, null);
        }
        catch (Exception failure) when (Worded(failure) is { } words)
        {
            return ([], words);
        }
    }

    /// <summary>Throws what is refused to somebody who may not change this concern.</summary>
    public async Task RequireAsync(ITransaction transaction, string concernId, StaffAccess access, CancellationToken cancellationToken)
    {
        var concern = await queries.FindAsync(transaction, concernId, cancellationToken) ?? throw new ConcernRefusedException(Refusal.NotFound);
        await concernAccess.RequireAsync(transaction, concern, access, cancellationToken);
        access.RequireToChange(concern);
    }

    private string? Worded(Exception failure) => failure switch
    {
        ConcernRefusedException refused => refusals.Words(refused),
        StaffRefusedException refused => text.Refusal(refused),
        ConcurrencyConflictException => text["desk.stale"],
        UploadTooLargeException tooLarge => text.Say("api.too-large.detail", ("limit", tooLarge.MaximumBytes / (1024 * 1024))),
        _ => null,
    };
}
