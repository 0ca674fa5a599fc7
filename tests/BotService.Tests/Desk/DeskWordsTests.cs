using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Desk.Worklists;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Tests.DialogContent;

namespace Huiyin.Desk;

/// <summary>Whatever the ledger may hold, the pages have a word for it.</summary>
public sealed class DeskWordsTests
{
    [Fact]
    public void Values_OfTheLedger_AllHaveTheirWords()
    {
        string[] keys =
        [
            .. Keys<ActorRole>("desk.role."),
            .. Keys<ConcernEventKind>("desk.event."),
            .. Keys<NextAct>("desk.act."),
            .. Keys<DeadlineClass>("desk.class."),
            .. Keys<ReturnVisitReason>("desk.return.reason."),
            .. Keys<ReturnVisitResult>("desk.return.result."),
            .. Keys<Worklist>("desk.list."),
            .. Keys<Worklist>("desk.list.hint."),
            .. Transitions.All.Select(step => $"desk.step.{step.To}{(step.Outcome is { } outcome ? "." + outcome : "")}"),
        ];

        var text = new DeskText(new Fixed(Repository.Content), new Microsoft.AspNetCore.Http.HttpContextAccessor());

        Assert.DoesNotContain(keys, key => !text.Has(key));
    }

    private static IEnumerable<string> Keys<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => prefix + name);

    private sealed class Fixed(DialogContentSnapshot content) : IDialogContent
    {
        public event Action<DialogContentSnapshot>? Changed
        {
            add { }
            remove { }
        }

        public DialogContentSnapshot Current => content;
    }
}
