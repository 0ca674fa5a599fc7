using Dapper;
using Huiyin.DialogContent;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Storage;

internal sealed class CampaignRepository : ICampaignRepository
{
    private const string Columns = "code, name_zh, name_en, starts_on, ends_on, version, created_at";

    public async Task<bool> AddAsync(ITransaction transaction, Campaign campaign, CancellationToken cancellationToken)
    {
        var added = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"""
            INSERT INTO campaign ({Columns}) VALUES (@Code, @Chinese, @English, @StartsOn, @EndsOn, @Version, @CreatedAt)
            ON CONFLICT (code) DO NOTHING
            """,
            Parameters(campaign),
            cancellationToken: cancellationToken));
        if (added == 1)
        {
            await AddAreasAsync(transaction, campaign, cancellationToken);
        }

        return added == 1;
    }

    public async Task UpdateAsync(ITransaction transaction, Campaign campaign, CancellationToken cancellationToken)
    {
        var updated = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE campaign SET name_zh = @Chinese, name_en = @English, starts_on = @StartsOn, ends_on = @EndsOn, version = @Version
            WHERE code = @Code AND version = @Version - 1
            """,
            Parameters(campaign),
            cancellationToken: cancellationToken));
        if (updated != 1)
        {
            throw new ConcurrencyConflictException($"Campaign {campaign.Code} was changed by somebody else.");
        }

        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM campaign_area WHERE campaign = @Code",
            new { campaign.Code },
            cancellationToken: cancellationToken));
        await AddAreasAsync(transaction, campaign, cancellationToken);
    }

    public async Task<Campaign?> FindAsync(ITransaction transaction, string code, CancellationToken cancellationToken) =>
        (await ReadAsync(transaction, "WHERE code = @Code", new { Code = code }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Campaign>> ListAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync(transaction, "", new { }, cancellationToken);

    private static async Task<IReadOnlyList<Campaign>> ReadAsync(ITransaction transaction, string condition, object parameters, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<CampaignRow>(new CommandDefinition(
            $"SELECT {Columns} FROM campaign {condition} ORDER BY starts_on DESC, code",
            parameters,
            cancellationToken: cancellationToken));
        var areas = (await transaction.Connection().QueryAsync<AreaRow>(new CommandDefinition(
            "SELECT campaign, area, target, unit FROM campaign_area ORDER BY area",
            cancellationToken: cancellationToken))).ToLookup(row => row.Campaign, row => new CampaignArea(row.Area, row.Target, row.Unit));
        return [.. rows.Select(row => row.ToCampaign([.. areas[row.Code]]))];
    }

    private static Task AddAreasAsync(ITransaction transaction, Campaign campaign, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO campaign_area (campaign, area, target, unit) VALUES (@Code, @Area, @Target, @Unit)",
            campaign.Areas.Select(part => new { campaign.Code, part.Area, part.Target, part.Unit }),
            cancellationToken: cancellationToken));

    private static object Parameters(Campaign campaign) => new
    {
        campaign.Code,
        campaign.Name.Chinese,
        campaign.Name.English,
        campaign.StartsOn,
        campaign.EndsOn,
        campaign.Version,
        campaign.CreatedAt,
    };

    private sealed class CampaignRow
    {
        public string Code { get; set; } = "";

        public string NameZh { get; set; } = "";

        public string NameEn { get; set; } = "";

        public DateOnly StartsOn { get; set; }

        public DateOnly EndsOn { get; set; }

        public int Version { get; set; }

        public DateTimeOffset CreatedAt { get; set; }

        public Campaign ToCampaign(IReadOnlyList<CampaignArea> areas) => new()
        {
            Code = Code,
            Name = new LocalizedText(NameZh, NameEn),
            StartsOn = StartsOn,
            EndsOn = EndsOn,
            Areas = areas,
            Version = Version,
            CreatedAt = CreatedAt,
        };
    }

    private sealed class AreaRow
    {
        public string Campaign { get; set; } = "";

        public string Area { get; set; } = "";

        public int? Target { get; set; }

        public string Unit { get; set; } = "";
    }
}
