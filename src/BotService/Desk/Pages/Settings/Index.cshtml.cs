using Huiyin.Concerns;
using Huiyin.Desk.Administration;
using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Settings.Sheets;
using Huiyin.Transactions;

namespace Huiyin.Desk.Pages.Settings;

/// <summary>What can be set, who set it last, and whether what is set is right.</summary>
internal sealed class IndexModel(ITransactions transactions, SettingDocuments settings, SettingSheets sheets, IServiceState state, FolderCheck folder, IConfiguration configuration, DistrictTime district, DeskText text) : SettingsPageModel
{
    private const int NewestMessages = 2000;

    public IReadOnlyList<ISettingSheet> Sheets => sheets.All;

    public IReadOnlyList<(string Kind, SettingDocument? Newest)> Kinds { get; private set; } = [];

    public IReadOnlyList<ContentFinding> Findings { get; private set; } = [];

    public IReadOnlyList<ChannelState> Channels { get; private set; } = [];

    public SummaryRules Rules => text.Content.Summaries;

    /// <summary>Of periods that end today.</summary>
    public CutOffTimes CutOffs => Rules.CutOffsOn(district.Today);

    public int Subscribers { get; private set; }

    public bool HasConnector => !string.IsNullOrEmpty(configuration["Bot:MicrosoftAppId"] ?? configuration["MicrosoftAppId"]);

    public bool IsOpenPageOn => configuration["Open:Enabled"] is null or "" || configuration.GetValue<bool>("Open:Enabled");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var newest = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                Channels = await state.ChannelsAsync(transaction, NewestMessages, token);
                Subscribers = await state.SubscribersAsync(transaction, token);
                return await settings.NewestAsync(transaction, token);
            },
            cancellationToken);
        Kinds = [.. settings.Kinds().Select(kind => (kind, newest.FirstOrDefault(document => document.Kind == kind)))];
        // Of the files in the folder: what was changed here was checked before it counted.
        Findings = folder.Findings();
    }

    public (string Problem, string Fix) Worded(ContentFinding finding) => finding.In(text.Locale, text.Content.Findings);
}
