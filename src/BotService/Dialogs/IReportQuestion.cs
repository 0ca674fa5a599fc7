using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>One of the things that a report asks for.</summary>
internal interface IReportQuestion
{
    ReportStep Step { get; }

    bool IsAnswered(ReportDraft draft);

    /// <summary>Makes the question open again: on "back", and when the resident wants to change the answer.</summary>
    void Forget(ReportDraft draft);

    Activity Ask(ReportDraft draft, Voice voice);

    Heard Hear(ReportDraft draft, ResidentInput input, Voice voice);

    /// <summary>After two misunderstandings: keeps the words for staff, makes do without an answer, and says so.</summary>
    Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice);
}
