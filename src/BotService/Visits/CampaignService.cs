using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>Sets campaigns up. A campaign is never removed: its visits name it.</summary>
internal sealed class CampaignService(ICampaignRepository campaigns, IDialogContent content, TimeProvider time)
{
    public async Task<Campaign> AddAsync(ITransaction transaction, Campaign campaign, Actor by, CancellationToken cancellationToken)
    {
        RequireSupervision(by);
        var complete = Checked(campaign) with { Version = 1, CreatedAt = time.GetUtcNow() };
        return await campaigns.AddAsync(transaction, complete, cancellationToken)
            ? complete
            : throw new VisitRefusedException(VisitRefusal.CodeInUse, "code", complete.Code);
    }

    /// <summary>Replaces name, days and areas. A <see cref="ConcurrencyConflictException"/> when somebody else changed it since <paramref name="expectedVersion"/>.</summary>
    public async Task<Campaign> ChangeAsync(ITransaction transaction, Campaign campaign, int? expectedVersion, Actor by, CancellationToken cancellationToken)
    {
        RequireSupervision(by);
        var before = await campaigns.FindAsync(transaction, campaign.Code, cancellationToken) ?? throw new VisitRefusedException(VisitRefusal.UnknownCampaign, "code", campaign.Code);
        var after = Checked(campaign) with { Version = (expectedVersion ?? before.Version) + 1, CreatedAt = before.CreatedAt };
        await campaigns.UpdateAsync(transaction, after, cancellationToken);
        return after;
    }

    private Campaign Checked(Campaign campaign)
    {
        var code = ConcernInput.Required(campaign.Code, "code", VisitLimits.CampaignCode);
        if (!code.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            throw new VisitRefusedException(VisitRefusal.BadCode, "code", code);
        }

        if (campaign.EndsOn < campaign.StartsOn)
        {
            throw new VisitRefusedException(VisitRefusal.EndsBeforeStart, "endsOn");
        }

        return campaign with
        {
            Code = code,
            Name = new LocalizedText(
                ConcernInput.Required(campaign.Name.Chinese, "name", VisitLimits.CampaignName),
                ConcernInput.Required(campaign.Name.English, "nameEn", VisitLimits.CampaignName)),
            Areas = CheckedAreas(campaign.Areas),
        };
    }

    private IReadOnlyList<CampaignArea> CheckedAreas(IReadOnlyList<CampaignArea> parts)
    {
        var known = content.Current;
        List<Area> areas = [];
        foreach (var part in parts)
        {
            if (!known.Areas.TryFind(part.Area, out var area))
            {
                throw new VisitRefusedException(VisitRefusal.UnknownArea, "area", part.Area);
            }

            if (!known.Units.TryFind(part.Unit, out _))
            {
                throw new VisitRefusedException(VisitRefusal.UnknownUnit, "unit", part.Unit);
            }

            if (part.Target < 0)
            {
                throw new ConcernRefusedException(Refusal.Invalid, "target");
            }

            // Counted twice, a household would be two.
            if (areas.Find(other => other.LiesIn(area) || area.LiesIn(other)) is { } overlapping)
            {
                throw new VisitRefusedException(VisitRefusal.OverlappingAreas, "areas", $"{part.Area}, {overlapping.Code}");
            }

            areas.Add(area);
        }

        return areas.Count == 0 ? throw new VisitRefusedException(VisitRefusal.Required, "areas", "areas") : parts;
    }

    private static void RequireSupervision(Actor by)
    {
        if (by.Role is not (ActorRole.Supervisor or ActorRole.Administrator))
        {
            throw new VisitRefusedException(VisitRefusal.NotAllowed);
        }
    }
}
