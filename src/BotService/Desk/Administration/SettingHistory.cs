using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Transactions;

namespace Huiyin.Desk.Administration;

/// <summary>The versions of a setting: who, when, and in what each differs from the one before.</summary>
internal sealed class SettingHistory(ITransactions transactions, SettingDocuments settings, IOverridableContent content)
{
    /// <summary>As an address has it: a folder's slash would end a part of it.</summary>
    public static string InAddress(string kind) => kind.Replace('/', ':');

    /// <summary>Null where there is no such kind.</summary>
    public string? KindOf(string? address) => settings.Kinds().FirstOrDefault(kind => InAddress(kind) == address);

    public Task<(string Text, int Version)> CurrentAsync(string kind, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => settings.CurrentAsync(transaction, kind, token), cancellationToken);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SettingChange>> OfAsync(string kind, CancellationToken cancellationToken)
    {
        var documents = await transactions.ReadAsync((transaction, token) => settings.HistoryAsync(transaction, kind, token), cancellationToken);
        var file = await File.ReadAllTextAsync(Path.Combine(content.Folder, $"{kind}.yaml"), cancellationToken);
        return
        [
            .. documents.Select((document, at) => new SettingChange(
                document,
                LineDiff.Between(at + 1 < documents.Count ? documents[at + 1].Content ?? file : file, document.Content ?? file))),
        ];
    }
}

internal sealed record SettingChange(SettingDocument Document, IReadOnlyList<DiffLine> Lines);
