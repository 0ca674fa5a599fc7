using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Settings;

/// <summary>
/// Files of the dialogs folder that staff change while the service runs. A change counts once the whole content with it is right; every
/// version is kept, and other nodes read it as soon as they are told.
/// </summary>
internal sealed class SettingDocuments(
    ITransactions transactions,
    ISettingRepository documents,
    IOverridableContent content,
    IEnumerable<ISettingGuard> guards,
    IWakeUps wakeUps,
    TimeProvider clock,
    ILogger<SettingDocuments> logger)
{
    public const string Topic = "settings";

    /// <summary>In characters.</summary>
    public const int LongestContent = 1024 * 1024;

    private const int MostTries = 3;

    private readonly SemaphoreSlim _applying = new(1, 1);
    private long _applied;

    /// <summary>What can be changed: every file of the folder that is read as a tree.</summary>
    public IReadOnlyList<string> Kinds() =>
    [
        .. Directory.EnumerateFiles(content.Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(content.Folder, path).Replace('\\', '/')[..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text that counts now: the newest version, or the file in the folder.</summary>
    /// <exception cref="SettingRefusedException">There is no such kind.</exception>
    public async Task<(string Text, int Version)> CurrentAsync(ITransaction transaction, string kind, CancellationToken cancellationToken)
    {
        RefuseUnknown(kind);
        var newest = (await documents.NewestAsync(transaction, cancellationToken)).FirstOrDefault(document => document.Kind == kind);
        return (newest?.Content ?? await File.ReadAllTextAsync(Path.Combine(content.Folder, FileOf(kind)), cancellationToken), newest?.Version ?? 0);
    }

    /// <summary>The newest version of each kind that was ever changed.</summary>
    public Task<IReadOnlyList<SettingDocument>> NewestAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        documents.NewestAsync(transaction, cancellationToken);

    public Task<IReadOnlyList<SettingDocument>> HistoryAsync(ITransaction transaction, string kind, CancellationToken cancellationToken) =>
        documents.HistoryAsync(transaction, kind, cancellationToken);

    /// <summary>Makes <paramref name="text"/> the version that counts, here at once and on the other nodes soon. Runs outside any transaction.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="text">The whole file; null goes back to the file in the folder.</param>
    /// <param name="expectedVersion">The version that the change was made from, 0 for the file itself; null takes whatever counts.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellationToken">Leaves everything as it was, unless it is committed already.</param>
    /// <exception cref="SettingRefusedException">The kind is unknown, or the content as a whole would be wrong.</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody else changed it since <paramref name="expectedVersion"/>.</exception>
    public async Task<SettingDocument> SaveAsync(string kind, string? text, int? expectedVersion, Actor by, CancellationToken cancellationToken)
    {
        RefuseUnknown(kind);
        if (text is { Length: > LongestContent })
        {
            throw new SettingRefusedException("content", [ContentFinding.Of(FileOf(kind), 0, $"It is longer than {LongestContent} characters.", "Leave something out.")]);
        }

        for (var tries = 1; ; tries++)
        {
            var (seen, newest) = await ReadAsync(cancellationToken);
            var version = newest.FirstOrDefault(document => document.Kind == kind)?.Version ?? 0;
            if (expectedVersion is { } expected && expected != version)
            {
                throw new ConcurrencyConflictException($"The setting '{kind}' is at version {version}, not {expected}.");
            }

            await RefuseWrongAsync(OverridesOf(newest).With(FileOf(kind), text), cancellationToken);
            var document = new SettingDocument(kind, version + 1, text, by.Id, by.Name, clock.GetUtcNow());
            if (await TryAddAsync(seen, document, cancellationToken))
            {
                await ApplyAsync(cancellationToken);
                return document;
            }

            if (tries == MostTries)
            {
                throw new ConcurrencyConflictException($"The settings are being changed by others, so '{kind}' could not be.");
            }
        }
    }

    /// <summary>Reads what was changed since the last time, here or on another node, and lets it count.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await _applying.WaitAsync(cancellationToken);
        try
        {
            var (sequence, newest) = await ReadAsync(cancellationToken);
            if (sequence == _applied)
            {
                return;
            }

            var findings = content.Use(OverridesOf(newest));
            _applied = sequence;
            SettingsLog.InForce(logger, string.Join(", ", newest.Where(document => document.Content is not null).Select(document => $"{document.Kind} (version {document.Version})")));
            if (findings.HasErrors)
            {
                // A newer program may read its files more strictly than the one that accepted the setting.
                SettingsLog.NotUsable(logger, string.Join("; ", findings.All.Where(finding => !finding.IsWarning)));
            }
        }
        finally
        {
            _applying.Release();
        }
    }

    private static string FileOf(string kind) => $"{kind}.yaml";

    private static ContentOverrides OverridesOf(IReadOnlyList<SettingDocument> newest) =>
        new(newest.Where(document => document.Content is not null).ToDictionary(document => FileOf(document.Kind), document => document.Content!, StringComparer.Ordinal));

    private Task<(long Sequence, IReadOnlyList<SettingDocument> Newest)> ReadAsync(CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, stop) => (await documents.LastSequenceAsync(transaction, stop), await documents.NewestAsync(transaction, stop)),
        cancellationToken);

    private Task<bool> TryAddAsync(long seen, SettingDocument document, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, stop) =>
        {
            if (await documents.LastSequenceAsync(transaction, stop) != seen)
            {
                return false;
            }

            await documents.AddAsync(transaction, seen + 1, document, stop);
            await wakeUps.SignalAsync(transaction, Topic, document.Kind, stop);
            return true;
        },
        cancellationToken);

    private void RefuseUnknown(string kind)
    {
        if (!Kinds().Contains(kind))
        {
            throw new SettingRefusedException("kind", [ContentFinding.Of(kind, 0, "There is no such setting.", $"Use one of: {string.Join(", ", Kinds())}.")]);
        }
    }

    private async Task RefuseWrongAsync(ContentOverrides wanted, CancellationToken cancellationToken)
    {
        if (!DialogContentLoader.TryLoad(content.Folder, wanted, out var next, out var findings))
        {
            throw new SettingRefusedException("content", [.. findings.All.Where(finding => !finding.IsWarning)]);
        }

        var inTheWay = await transactions.ReadAsync(
            async (transaction, stop) =>
            {
                List<ContentFinding> found = [];
                foreach (var guard in guards)
                {
                    found.AddRange(await guard.CheckAsync(transaction, content.Current, next, stop));
                }

                return found;
            },
            cancellationToken);
        if (inTheWay.Count > 0)
        {
            throw new SettingRefusedException("content", inTheWay);
        }
    }
}
