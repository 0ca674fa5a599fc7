using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Huiyin.DialogContent;
using Huiyin.Understanding;

namespace Huiyin.Dialogs.Corrections;

/// <summary>Understands "不是名都，是德和家园" and "change the place to Dehe Homes": which answer is meant, and the new one.</summary>
internal sealed class CorrectionReader(ConcernReader reader)
{
    // Longer than this it is a story; only a new wording of the matter itself may be long.
    private const int LongestValue = 120;
    private const int LongestText = 1_000;

    private static readonly string[] NoValues = ["", "一下", "一下吧", "吧", "下", "please", "then"];

    private readonly ConditionalWeakTable<TalkWords, CorrectionPatterns> _patterns = [];

    public Correction? Read(string text, ReportDraft draft, Voice voice)
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        try
        {
            var folded = SpokenText.Fold(SpokenText.WellFormed(text));
            var said = new Said(folded, folded.Length == text.Length ? text : folded);
            return Named(said, voice) ?? Opposed(said, draft, voice);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private Correction? Named(Said said, Voice voice)
    {
        var patterns = _patterns.GetValue(voice.Content.Talk, CorrectionPatterns.Of);
        foreach (var form in patterns.Naming)
        {
            if (form.Match(said.Folded) is { Success: true } match && StepOf(patterns.FieldOf(match)) is var step)
            {
                var value = said.Value(match);
                return NoValues.Contains(value, StringComparer.OrdinalIgnoreCase) ? new Correction(step, null)
                    : value.Length <= LongestValue || step == ReportStep.Words ? new Correction(step, value)
                    : null;
            }
        }

        foreach (var form in patterns.Stating)
        {
            // "The time is ridiculous" states nothing that we ask for, so the value itself has to be one.
            if (form.Match(said.Folded) is { Success: true } match && said.Value(match) is { Length: > 0 and <= LongestValue } value)
            {
                return StepOf(patterns.FieldOf(match)) is var step && Fits(step, value, voice) ? new Correction(step, value) : null;
            }
        }

        return null;
    }

    private Correction? Opposed(Said said, ReportDraft draft, Voice voice)
    {
        foreach (var form in CorrectionPatterns.Opposing)
        {
            if (form.Match(said.Folded) is { Success: true } match && said.Value(match) is { Length: > 0 and <= LongestValue } value
                && Meant(value, match.Groups["old"].Value, draft, voice) is { } step)
            {
                return new Correction(step, value);
            }
        }

        return null;
    }

    // What the new value is tells which answer it belongs to; failing that, what the old one was.
    private ReportStep? Meant(string value, string old, ReportDraft draft, Voice voice)
    {
        foreach (var step in (ReadOnlySpan<ReportStep>)[ReportStep.Phone, ReportStep.Category, ReportStep.Place, ReportStep.Since])
        {
            if (Fits(step, value, voice))
            {
                return step;
            }
        }

        var was = old.Trim();
        return was.Length > 0 && (!reader.ReadPlace(was).IsEmpty || draft.PlaceIn(voice).Contains(was, StringComparison.OrdinalIgnoreCase)) ? ReportStep.Place : null;
    }

    private bool Fits(ReportStep step, string value, Voice voice) => step switch
    {
        ReportStep.Phone => PhoneNumber.TryParse(value, out _),
        ReportStep.Category => CategoryNames.Find(value, voice) is not null,
        ReportStep.Place => !reader.ReadPlace(value).IsEmpty,
        ReportStep.Since => reader.ReadSince(value, voice.Locale) is not null,
        _ => false,
    };

    private static ReportStep StepOf(string field) => ChangeRequest.Fields.First(known => known.Field == field).Step;

    /// <summary>Matched folded, but taken as it was written.</summary>
    private sealed record Said(string Folded, string Written)
    {
        public string Value(Match match)
        {
            var group = match.Groups["value"];
            return Written.Substring(group.Index, group.Length).Trim().TrimEnd('。', '.', '!', '！', '，', ',', '；', ';', ' ');
        }
    }
}
