namespace Huiyin;

/// <summary>
/// Something the program does on the service's database and then ends, such as proving the ledger or printing a summary. Registered like
/// any service; the word after the program's name chooses it.
/// </summary>
internal interface IServiceCommand
{
    /// <summary>One word, or two where several do the same to different things: <c>import units</c>.</summary>
    string Name { get; }

    /// <summary>One line: the arguments, and what it does.</summary>
    string Usage { get; }

    /// <summary>The exit code: 0 when all is well, 1 when something is wrong, 2 when the arguments are.</summary>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken);
}
