using System.Globalization;
using Huiyin.Concerns.Proof;
using Huiyin.Diagnostics;
using Huiyin.DialogContent;

namespace Huiyin.Verification;

/// <summary><c>verify</c>: proves the whole database, and names everything that does not hold. It only reads, so the service may run meanwhile.</summary>
internal sealed class VerifyCommand(IEnumerable<ILedgerCheck> checks, IDialogContent content) : IServiceCommand
{
    public string Name => "verify";

    public string Usage => "verify [--format text|json] [--lang zh-CN|en]   prove that nothing in the ledger was altered or lost and nobody was left without word";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (!TryRead(arguments, out var asJson, out var locale))
        {
            await output.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        var prompts = content.Current.Prompts;
        IVerificationReport report = asJson ? new JsonReport(output) : new TextReport(output, prompts, locale);
        report.Begin();
        var isSound = true;
        foreach (var check in checks)
        {
            var proved = await ProgressBar.RunAsync(
                prompts.Text($"verify.check.{check.Name}", locale),
                progress => check.RunAsync(breach => { isSound = false; report.Add(check.Name, breach); }, progress, cancellationToken));
            report.EndCheck(check.Name, proved);
        }

        report.End();
        return isSound ? 0 : 1;
    }

    private static bool TryRead(IReadOnlyList<string> arguments, out bool asJson, out string locale)
    {
        (asJson, locale) = (false, Locales.Resolve(CultureInfo.CurrentUICulture.Name));
        string[] parts = [.. arguments.SelectMany(argument => argument.Split('=', 2))];
        for (var i = 0; i < parts.Length; i += 2)
        {
            switch (parts[i], i + 1 < parts.Length ? parts[i + 1] : "")
            {
                case ("--format", "text"):
                    asJson = false;
                    break;
                case ("--format", "json"):
                    asJson = true;
                    break;
                case ("--lang", var wanted) when Locales.All.Contains(wanted):
                    locale = wanted;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
