using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Concerns;

/// <summary>What residents and staff do.</summary>
internal sealed partial class RandomWorld
{
    private async Task FileAsync(Dice dice)
    {
        var resident = dice.Among(_residents);
        var report = new Ledger(_database).Report(resident) with { Urgent = dice.Of(4) == 0, Conversation = ChatOf(resident) };
        var concern = await WriteAsync(dice, (service, transaction) => service.FileAsync(transaction, report, Actor.Resident(resident.Id), None));
        _concerns.Add(concern.Id);
        Tell($"file {concern.Number}");
    }

    private async Task TransitionAsync(Dice dice)
    {
        var concern = (await FindAsync(dice.Among(_concerns)))!;
        var rows = Transitions.From(concern.Status, concern.Outcome).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var row = dice.Among(rows);
        // Mostly somebody who may; now and then anybody.
        var role = dice.Of(6) == 0 ? (ActorRole)dice.Of(8) : dice.Among(row.Who);
        if (role == ActorRole.System && row.To == ConcernStatus.InProgress)
        {
            // What comes back by itself comes back in the sweep, which tells the unit why.
            await SweepAsync();
            return;
        }

        var actor = role switch
        {
            ActorRole.Resident => Actor.Resident(dice.Of(4) == 0 ? dice.Among(_residents).Id : concern.ReporterId),
            ActorRole.System => Actor.System,
            _ => Array.Find(Staff, member => member.Role == role && dice.Of(2) == 0) ?? Array.FindLast(Staff, member => member.Role == role)!,
        };
        var request = new TransitionRequest(
            row.To,
            row.Outcome,
            dice.Of(8) == 0 ? null : "已经安排处理",
            dice.Among(Units),
            DateOnly.FromDateTime(_database.Clock.GetUtcNow().UtcDateTime.AddDays(dice.Of(60))),
            "开发商",
            dice.Among(_concerns));
        Tell($"{concern.Number}: {concern.Status} > {row.To} {row.Outcome} by {actor.Role} {actor.Id}");
        await WriteAsync(dice, (service, transaction) => service.TransitionAsync(transaction, concern.Id, null, request, actor, None));
    }

    private async Task OnConcernAsync(Dice dice, string what, Func<ConcernService, ITransaction, string, Task<Concern>> act)
    {
        var id = dice.Among(_concerns);
        Tell($"{what} {(await FindAsync(id))!.Number}");
        await WriteAsync(dice, (service, transaction) => act(service, transaction, id));
    }

    private Task JoinAsync(Dice dice)
    {
        var resident = dice.Among(_residents);
        var conversation = ChatOf(resident);
        return OnConcernAsync(dice, $"join by {resident.ChannelUserId}", (service, transaction, id) => service.JoinAsync(transaction, id, conversation, Actor.Resident(resident.Id), None));
    }

    private async Task RateOrLinkReporterAsync(Dice dice)
    {
        if (dice.Of(2) == 0)
        {
            var concern = (await FindAsync(dice.Among(_concerns)))!;
            Tell($"rate {concern.Number}");
            await WriteAsync(dice, (service, transaction) => service.RateAsync(transaction, concern.Id, 1 + dice.Of(5), null, Actor.Resident(concern.ReporterId), None));
            return;
        }

        var resident = dice.Among(_residents);
        var conversation = ChatOf(resident);
        await OnConcernAsync(dice, $"reporter becomes {resident.ChannelUserId}", (service, transaction, id) => service.LinkReporterAsync(transaction, id, resident.Id, conversation, None));
    }

    private async Task VisitAsync(Dice dice)
    {
        var visits = _services.GetRequiredService<ReturnVisitService>();
        var open = await ReadAsync(transaction => visits.ListAsync(transaction, new ReturnVisitFilter(Limit: 200), None));
        if (open.Count == 0 || dice.Of(3) == 0)
        {
            var concern = (await FindAsync(dice.Among(_concerns)))!;
            Tell($"open a return visit for {concern.Number}");
            await WriteAsync(dice, async (_, transaction) =>
            {
                await visits.OpenAsync(transaction, concern.Id, dice.Among(_residents).Id, (ReturnVisitReason)dice.Of(3), dice.Among(Staff), None);
                return concern;
            });
            return;
        }

        var (visit, result, actor) = (dice.Among(open), (ReturnVisitResult)dice.Of(5), dice.Among(Staff));
        Tell($"record {result} of the return visit ({visit.Reason}) by {actor.Id}");
        await WriteAsync(dice, async (_, transaction) =>
        {
            await visits.RecordAsync(transaction, visit.Id, result, "问过了", actor, None);
            return null!;
        });
    }

    // Several at once, each by itself: what is refused keeps none of the others.
    private async Task BulkAssignAsync(Dice dice)
    {
        var (unit, actor) = (dice.Among(Units), dice.Among(Staff));
        foreach (var id in _concerns.OrderBy(_ => dice.Of(1000)).Take(1 + dice.Of(4)).ToList())
        {
            Tell($"assign {(await FindAsync(id))!.Number} with others to {unit} by {actor.Id}");
            try
            {
                await WriteAsync(dice, (service, transaction) => service.TransitionAsync(transaction, id, null, new TransitionRequest(ConcernStatus.Assigned, Text: "统一安排", Unit: unit), actor, None));
            }
            catch (Exception refused) when (refused is ConcernRefusedException or CrashException)
            {
                Tell($"   {refused.GetType().Name}");
            }
        }
    }
}
