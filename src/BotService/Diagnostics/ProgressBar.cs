using Spectre.Console;

namespace Huiyin.Diagnostics;

internal static class ProgressBar
{
    /// <summary>Runs the work and shows how far it is, on a terminal only: a file or a pipe gets nothing but the result.</summary>
    /// <param name="work">Is given what to call with a share from 0 to 1.</param>
    public static T Run<T>(string what, Func<Action<double>, T> work) =>
        Terminal() is { } console
            ? console.Progress().AutoClear(true).Start(context => work(ReportTo(context, what)))
            : work(_ => { });

    /// <inheritdoc cref="Run{T}"/>
    public static Task<T> RunAsync<T>(string what, Func<Action<double>, Task<T>> work) =>
        Terminal() is { } console
            ? console.Progress().AutoClear(true).StartAsync(context => work(ReportTo(context, what)))
            : work(_ => { });

    // On the error stream, so that the report can be piped on while the bar is seen.
    private static IAnsiConsole? Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive ? null : console;
    }

    private static Action<double> ReportTo(ProgressContext context, string what)
    {
        var task = context.AddTask(Markup.Escape(what), maxValue: 1);
        return share => task.Value = share;
    }
}
