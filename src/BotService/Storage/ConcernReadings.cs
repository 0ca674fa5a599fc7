using Dapper;
using Huiyin.Concerns;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>The one way to read and write rows of <c>concern</c>: phone, place and position are encrypted in the database and nowhere else.</summary>
internal static class ConcernReadings
{
    public static async Task<List<Concern>> QueryConcernsAsync(this ITransaction transaction, CommandDefinition command)
    {
        var rows = await transaction.Connection().QueryAsync<Concern>(command);
        var fields = transaction.Fields();
        return [.. rows.Select(row => Reveal(row, fields))];
    }

    public static async Task<Concern?> QueryConcernAsync(this ITransaction transaction, CommandDefinition command) =>
        await transaction.Connection().QuerySingleOrDefaultAsync<Concern>(command) is { } row ? Reveal(row, transaction.Fields()) : null;

    public static Concern Protect(this ITransaction transaction, Concern concern)
    {
        var fields = transaction.Fields();
        return concern with
        {
            Phone = fields.Protect(concern.Phone, Field("phone", concern.Id)),
            Place = fields.Protect(concern.Place, Field("place", concern.Id)),
            Position = fields.Protect(concern.Position, Field("position", concern.Id)),
        };
    }

    public static string Field(string column, string id) => $"concern.{column}/{id}";

    private static Concern Reveal(Concern row, FieldProtector fields) => row with
    {
        Phone = fields.Reveal(row.Phone, Field("phone", row.Id)),
        Place = fields.Reveal(row.Place, Field("place", row.Id)),
        Position = fields.Reveal(row.Position, Field("position", row.Id)),
    };
}
