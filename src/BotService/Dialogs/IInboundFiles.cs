using Huiyin.Transactions;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>The files that came with a message, stored by the channel that brought them.</summary>
internal interface IInboundFiles
{
    bool Serves(string channelId);

    Task<ReceivedFiles> ReceiveAsync(ITransaction transaction, Activity activity, CancellationToken cancellationToken);
}

/// <param name="AttachmentIds">Stored, in the order in which they came.</param>
/// <param name="Refused">How many could not be taken: too large, or not what a concern can use.</param>
internal sealed record ReceivedFiles(IReadOnlyList<string> AttachmentIds, int Refused)
{
    public static ReceivedFiles None { get; } = new([], 0);
}
