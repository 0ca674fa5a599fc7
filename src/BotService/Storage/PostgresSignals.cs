using System.Data.Common;
using Dapper;

namespace Huiyin.Storage;

/// <summary>What goes from node to node: sender, topic and detail, one a line.</summary>
internal static class PostgresSignals
{
    public const string Channel = "huiyin";

    /// <summary>This node heard its own signals already.</summary>
    public static string Node { get; } = Guid.NewGuid().ToString("N");

    public static async Task SendAsync(DbConnection connection, IReadOnlyCollection<(string Topic, string Detail)> signals, CancellationToken cancellationToken)
    {
        if (signals.Count == 0)
        {
            return;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "SELECT pg_notify(@Channel, payload) FROM unnest(@Payloads) AS payload",
            new { Channel, Payloads = signals.Select(signal => $"{Node}\n{signal.Topic}\n{signal.Detail}").ToArray() },
            cancellationToken: cancellationToken));
    }

    public static void Receive(string payload, WakeUps wakeUps)
    {
        var parts = payload.Split('\n', 3);
        if (parts.Length == 3 && parts[0] != Node)
        {
            wakeUps.Hear(parts[1], parts[2]);
        }
    }
}
