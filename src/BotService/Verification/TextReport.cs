using System.Text.Json;
using Huiyin.Concerns;
using Huiyin.Concerns.Proof;
using Huiyin.DialogContent;

namespace Huiyin.Verification;

/// <summary>A sentence for each breach, and what was proved.</summary>
internal sealed class TextReport(TextWriter output, PromptCatalog prompts, string locale) : IVerificationReport
{
    private long _breaches;

    public void Begin()
    {
    }

    public void Add(string check, Breach breach)
    {
        _breaches++;
        var subject = ConcernNumber.TryParse(breach.Subject, out var number) ? ConcernNumber.Format(number) : breach.Subject;
        output.WriteLine(prompts.Text(
            $"verify.breach.{JsonNamingPolicy.KebabCaseLower.ConvertName(breach.Kind.ToString())}",
            locale,
            ("subject", subject),
            ("event", breach.Sequence ?? 0),
            ("detail", breach.Detail ?? "-"),
            ("expected", breach.Expected),
            ("found", breach.Found)));
    }

    public void EndCheck(string check, long proved) => output.WriteLine(prompts.Text($"verify.proved.{check}", locale, ("count", proved)));

    public void End() => output.WriteLine(_breaches == 0 ? prompts.Text("verify.sound", locale) : prompts.Text("verify.unsound", locale, ("count", _breaches)));
}
