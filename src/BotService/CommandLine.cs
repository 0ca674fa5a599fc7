using Huiyin.DialogContent;
using Huiyin.Understanding.Evaluation;

namespace Huiyin;

/// <summary>What the program does besides serving.</summary>
internal static class CommandLine
{
    /// <returns>The exit code; null when the arguments name no command, so that the service starts.</returns>
    public static int? Run(string[] args, TextWriter output) => args switch
    {
        ["check", .. var rest] => CheckCommand.Run(rest, output),
        ["train", .. var rest] => TrainCommand.Run(rest, output),
        ["evaluate", .. var rest] => EvaluateCommand.Run(rest, output),
        _ => null,
    };
}
