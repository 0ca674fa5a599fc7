using Huiyin.Concerns;
using Huiyin.Dialogs;
using Huiyin.DirectLine.Protocol;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;

namespace Huiyin.DirectLine;

/// <summary>The files of a message are here already: they were stored when they were uploaded to the conversation.</summary>
internal sealed class UploadedPhotos(IAttachmentRepository attachments) : IInboundFiles
{
    private const int MostFiles = 20;

    public bool Serves(string channelId) => DirectLineChannel.Serves(channelId);

    public async Task<ReceivedFiles> ReceiveAsync(ITransaction transaction, Activity activity, CancellationToken cancellationToken)
    {
        var sent = activity.Attachments.Where(attachment => attachment.ContentUrl is not null).Take(MostFiles).ToList();
        var stored = await attachments.FindAsync(transaction, [.. sent.Select(attachment => IdIn(attachment.ContentUrl)).OfType<string>()], cancellationToken);

        // A message can name any address; only a file of this very conversation that nothing has claimed is this resident's.
        var source = $"{DirectLineChannel.Id}|{activity.Conversation.Id}";
        var mine = stored.Where(attachment => attachment.Source == source && attachment.ConcernId is null).Select(attachment => attachment.Id).ToList();
        return new ReceivedFiles(mine, sent.Count - mine.Count);
    }

    private static string? IdIn(string contentUrl)
    {
        var from = contentUrl.IndexOf(PublicAddress.Attachments, StringComparison.Ordinal);
        return from < 0 ? null : contentUrl[(from + PublicAddress.Attachments.Length)..].Split('/')[0];
    }
}
