using System.Data.Common;
using Dapper;
using Huiyin.Concerns;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiyin.Storage;

/// <summary>A database of the first release, with concerns in every status, under the program of today.</summary>
public sealed class UpgradeTests
{
    private const int FirstRelease = 2;

    [Theory, OnSqlite, OnPostgres]
    public async Task Upgrade_OfTheFirstRelease_GivesEveryOpenConcernItsNextAct(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, migrate: false);
        await PrepareAsync(database);

        await database.Get<IDatabase>().StartAsync(CancellationToken.None);

        var concerns = await database.ReadAsync(transaction => database.Queries.ListAsync(transaction, new ConcernFilter { Sort = ConcernSort.Oldest }, CancellationToken.None));
        Assert.Equal(
            [
                ("Submitted", NextAct.Accept, "2026-11-02T09:00"), ("Assigned", NextAct.FirstContact, "2026-11-02T09:00"), ("InProgress", NextAct.Resolve, "2026-11-08T09:00"),
                ("AwaitingResident", NextAct.AwaitAnswer, "2026-11-08T10:00"), ("Deferred", NextAct.Review, "2026-12-01T00:00"), ("Rectified", NextAct.Confirm, "2026-11-06T12:30"),
                ("Reopened", NextAct.Accept, "2026-11-02T09:00"), ("Closed", (NextAct?)null, null),
            ],
            concerns.Items.Select(concern => (concern.Status.ToString(), concern.NextAct, concern.NextActDue?.ToString("yyyy-MM-ddTHH:mm"))));
        Assert.All(concerns.Items, concern => Assert.Equal(concern.NextActDue, concern.WakeAt));
        Assert.All(concerns.Items, concern => Assert.Equal(concern.FirstContactDue, concern.AcceptanceDue));
    }

    private static async Task PrepareAsync(TestDatabase database)
    {
        var options = database.Get<StorageOptions>();
        Directory.CreateDirectory(options.FullDirectory);
        await using DbConnection connection = options.IsPostgres ? new NpgsqlConnection(options.ConnectionString) : new SqliteConnection($"Data Source={options.SqliteFile};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE schema_version (version integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)");
        foreach (var script in MigrationScript.Of(database.Get<Dialect>()).Where(script => script.Version <= FirstRelease))
        {
            await connection.ExecuteAsync(script.Sql);
            await connection.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, '')", script);
        }

        await connection.ExecuteAsync("INSERT INTO resident (id, channel_id, channel_user_id, locale, created_at) VALUES ('anna', 'webchat', 'anna', 'zh-CN', '2026-11-01T09:00:00.000Z')");
        (string Status, string Contact, string Paused, string Review, string Rectified, string Outcome)[] rows =
        [
            ("Submitted", "NULL", "NULL", "NULL", "NULL", "NULL"),
            ("Assigned", "NULL", "NULL", "NULL", "NULL", "NULL"),
            ("InProgress", "'2026-11-01T10:00:00.000Z'", "NULL", "NULL", "NULL", "NULL"),
            ("AwaitingResident", "'2026-11-01T10:00:00.000Z'", "'2026-11-03T10:00:00.000Z'", "NULL", "NULL", "NULL"),
            ("Deferred", "'2026-11-01T10:00:00.000Z'", "NULL", "'2026-12-01'", "NULL", "NULL"),
            ("Rectified", "'2026-11-01T10:00:00.000Z'", "NULL", "NULL", "'2026-11-04T12:30:00.000Z'", "NULL"),
            ("Reopened", "'2026-11-01T10:00:00.000Z'", "NULL", "NULL", "NULL", "NULL"),
            ("Closed", "'2026-11-01T10:00:00.000Z'", "NULL", "NULL", "'2026-11-04T12:30:00.000Z'", "'Confirmed'"),
        ];
        for (var i = 0; i < rows.Length; i++)
        {
            var (status, contact, paused, review, rectified, outcome) = rows[i];
            await connection.ExecuteAsync(
                $"""
                INSERT INTO concern (
                    id, number, kind, category, text, language, reporter_id, status, outcome, unit, deadline_class, first_contact_due, resolution_due,
                    first_contact_at, paused_since, review_on, rectified_at, closed_at, reopened_count, passed_on_count, version, created_at, updated_at)
                VALUES (
                    '{i:00000000000000000000000000000000}', '10000{i}', 'Problem', 'parking', 'text', 'zh-CN', 'anna', '{status}', {outcome}, 'parks', 'General',
                    '2026-11-02T09:00:00.000Z', '2026-11-08T09:00:00.000Z', {contact}, {paused}, {review}, {rectified}, {(outcome == "NULL" ? "NULL" : rectified)}, 0, 0, 1,
                    '2026-11-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z')
                """);
        }
    }
}
