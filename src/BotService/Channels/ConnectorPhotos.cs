using System.Collections.Concurrent;
using System.Security.Cryptography;
using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.Dialogs;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;
using Attachment = Huiyin.Concerns.Attachment;

namespace Huiyin.Channels;

/// <summary>
/// Photos that came through a Bot Framework channel lie on the channel's side and are fetched before the turn. What came
/// of a fetch is kept in memory until the turn has taken it; after a crash it is simply fetched again.
/// </summary>
internal sealed class ConnectorPhotos(
    RemotePhoto remote,
    IUploads uploads,
    IAttachmentRepository attachments,
    ITransactions transactions,
    TimeProvider time) : IInboundFiles, IRemoteFiles
{
    private const long LargestFile = 10 * 1024 * 1024;
    private const int MostFiles = 20;

    private readonly ConcurrentDictionary<(string Channel, string Conversation, string Url), string?> _fetched = new();

    public bool Serves(string channelId) => !ConnectorChannelIds.IsBuiltIn(channelId);

    public Task<ReceivedFiles> ReceiveAsync(ITransaction transaction, Activity activity, CancellationToken cancellationToken)
    {
        var sent = Sent(activity);
        if (!sent.All(url => _fetched.ContainsKey(Key(activity, url))))
        {
            throw new FilesNotFetchedException(activity);
        }

        var ids = sent.Select(url => _fetched[Key(activity, url)]).ToList();
        transaction.OnCommitted(() => sent.ForEach(url => _fetched.TryRemove(Key(activity, url), out _)));
        var stored = ids.OfType<string>().ToList();
        return Task.FromResult(new ReceivedFiles(stored, ids.Count - stored.Count));
    }

    public async Task FetchAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var url in Sent(activity).Where(url => !_fetched.ContainsKey(Key(activity, url))))
        {
            _fetched[Key(activity, url)] = await StoreAsync(activity, url, cancellationToken);
        }
    }

    private static List<string> Sent(Activity activity) =>
        [.. activity.Attachments.Select(attachment => attachment.ContentUrl).OfType<string>().Distinct().Take(MostFiles)];

    private static (string Channel, string Conversation, string Url) Key(Activity activity, string url) => (activity.ChannelId, activity.Conversation.Id, url);

    private async Task<string?> StoreAsync(Activity activity, string url, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await remote.OpenAsync(url, activity.ServiceUrl, cancellationToken);
            if (content is null)
            {
                return null;
            }

            var head = new byte[FileSignature.Length];
            var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            if (FileSignature.Recognise(head.AsSpan(0, length)) is not { } kind)
            {
                return null;
            }

            await using var whole = new PrefixedStream(head.AsMemory(0, length), content);
            var upload = await uploads.SaveAsync(whole, LargestFile, cancellationToken);
            return await AddAsync(activity, url, kind, upload, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or UploadTooLargeException or FormatException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private Task<string> AddAsync(Activity activity, string url, FileKind kind, Upload upload, CancellationToken cancellationToken)
    {
        var name = activity.Attachments.First(sent => sent.ContentUrl == url).Name;
        var attachment = new Attachment
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ContentHash = upload.ContentHash,
            ContentType = kind.ContentType,
            FileName = FileName.Clean(name, kind),
            Size = upload.Size,
            Source = $"{activity.ChannelId}|{activity.Conversation.Id}",
            UploadedBy = activity.From?.Id,
            CreatedAt = time.GetUtcNow(),
        };
        return transactions.WriteAsync(
            async (transaction, token) =>
            {
                await attachments.AddAsync(transaction, attachment, token);
                return attachment.Id;
            },
            cancellationToken);
    }
}
