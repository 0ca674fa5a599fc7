using System.Security.Cryptography;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Demo.Photos;

/// <summary>The photos of the story, kept as residents' and clerks' photos are. Few are drawn, and many concerns share them: the bytes are kept once.</summary>
internal sealed class DemoPhotos(IUploads uploads, IAttachmentRepository attachments, TimeProvider clock)
{
    private const int Variants = 3;

    private readonly Dictionary<(string Category, int Variant, bool IsSettled), Upload> _drawn = [];

    public async Task DrawAsync(CancellationToken cancellationToken)
    {
        foreach (var category in DemoScenes.All.Keys)
        {
            foreach (var (variant, isSettled) in Enumerable.Range(0, Variants).SelectMany(variant => new[] { (variant, false), (variant, true) }))
            {
                using var picture = new MemoryStream(DemoScenes.Draw(category, variant, isSettled));
                _drawn[(category, variant, isSettled)] = await uploads.SaveAsync(picture, EvidenceIntake.LargestFile, cancellationToken);
            }
        }
    }

    /// <summary>What the resident sends with their words; nothing for what nobody photographs, and at the door.</summary>
    public Task<IReadOnlyList<string>> BeforeAsync(ITransaction transaction, DemoConcern told, CancellationToken cancellationToken) =>
        AddAsync(transaction, told, isSettled: false, told.ResidentId, SourceOf(told.Conversation), cancellationToken);

    /// <summary>The evidence that it was seen to.</summary>
    public Task<IReadOnlyList<string>> AfterAsync(ITransaction transaction, DemoConcern told, Actor actor, CancellationToken cancellationToken) =>
        AddAsync(transaction, told, isSettled: true, actor.Id, source: null, cancellationToken);

    private async Task<IReadOnlyList<string>> AddAsync(ITransaction transaction, DemoConcern told, bool isSettled, string by, string? source, CancellationToken cancellationToken)
    {
        if (told.Door is not null || !_drawn.TryGetValue((told.Category, (int)(told.FiledAt.ToUnixTimeSeconds() % Variants), isSettled), out var upload))
        {
            return [];
        }

        var attachment = new Attachment
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ContentHash = upload.ContentHash,
            ContentType = FileKind.Png.ContentType,
            FileName = $"{clock.GetUtcNow():yyyyMMdd-HHmm}.png",
            Size = upload.Size,
            Source = source,
            UploadedBy = by,
            CreatedAt = clock.GetUtcNow(),
        };
        await attachments.AddAsync(transaction, attachment, cancellationToken);
        return [attachment.Id];
    }

    private static string SourceOf(ConversationKey conversation) => $"{conversation.ChannelId}|{conversation.ConversationId}";
}
