using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Understanding.Similar;

/// <summary>A ledger with concerns of several residents, to look for similar ones in.</summary>
internal sealed class SimilarLedger(TestDatabase database) : IAsyncDisposable
{
    private Resident? _reporter;

    public TestDatabase Database => database;

    public Ledger Acts { get; } = new(database);

    public static async Task<SimilarLedger> StartAsync(DatabaseKind kind) => new(await TestDatabase.StartAsync(kind, services => services
        .AddSingleton<IDialogContent, FixedContent>()
        .AddSingleton<LikenessModel>()
        .AddSingleton<SimilarConcerns>()));

    public async Task<Concern> FileAsync(string category, string text, string? area, string? position = null)
    {
        _reporter ??= await Acts.ResidentAsync("reporter");
        var filing = Acts.Report(_reporter, text) with { Category = category, Area = area, Position = position };
        return await database.WriteAsync(transaction => database.Concerns.FileAsync(transaction, filing, Actor.Resident(_reporter.Id), default));
    }

    public Task<IReadOnlyList<SimilarConcern>> FindAsync(string text, string? category, string? area, Coordinates? position = null) =>
        database.ReadAsync(transaction => database.Get<SimilarConcerns>().FindAsync(transaction, new SimilarQuery(text, category, area, position), default));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
