using Spectre.Console;

namespace Huiyin.Understanding.Evaluation;

internal static class ProgressBar
{
    /// <summary>Runs the work and shows how far it is, on a terminal only: a file or a pipe gets nothing but the result.</summary>
    /// <param name="work">Is given what to call with a share from 0 to 1.</param>
    public static T Run<T>(string what, Func<Action<double>, T> work)
    {
        // On the error stream, so that the report can be piped on while the bar is seen.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive
            ? work(_ => { })
            : console.Progress().AutoClear(true).Start(context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: 1);
                return work(share => task.Value = share);
            });
    }
}
