using Dapper;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ReplyTemplateRepository : IReplyTemplates
{
    private const string Columns = "id, unit, category, status, title_zh, title_en, text_zh, text_en, version, created_at, updated_at, updated_by";

    public async Task<IReadOnlyList<ReplyTemplate>> ListAsync(ITransaction transaction, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<ReplyTemplate>(new CommandDefinition(
            $"SELECT {Columns} FROM reply_template ORDER BY coalesce(category, ''), title_zh, id",
            cancellationToken: cancellationToken)),
    ];

    public Task<ReplyTemplate?> FindAsync(ITransaction transaction, string templateId, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<ReplyTemplate>(new CommandDefinition(
            $"SELECT {Columns} FROM reply_template WHERE id = @Id",
            new { Id = templateId },
            cancellationToken: cancellationToken));

    public Task AddAsync(ITransaction transaction, ReplyTemplate template, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"""
            INSERT INTO reply_template ({Columns})
            VALUES (@Id, @Unit, @Category, @Status, @TitleZh, @TitleEn, @TextZh, @TextEn, @Version, @CreatedAt, @UpdatedAt, @UpdatedBy)
            """,
            Parameters(template),
            cancellationToken: cancellationToken));

    public async Task UpdateAsync(ITransaction transaction, ReplyTemplate template, CancellationToken cancellationToken)
    {
        var updated = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE reply_template SET unit = @Unit, category = @Category, status = @Status, title_zh = @TitleZh, title_en = @TitleEn, text_zh = @TextZh,
                text_en = @TextEn, version = @Version, updated_at = @UpdatedAt, updated_by = @UpdatedBy
            WHERE id = @Id AND version = @Version - 1
            """,
            Parameters(template),
            cancellationToken: cancellationToken));
        if (updated != 1)
        {
            throw new ConcurrencyConflictException($"The template {template.Id} was changed by somebody else.");
        }
    }

    public Task RemoveAsync(ITransaction transaction, string templateId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition("DELETE FROM reply_template WHERE id = @Id", new { Id = templateId }, cancellationToken: cancellationToken));

    private static object Parameters(ReplyTemplate template) => new
    {
        template.Id,
        template.Unit,
        template.Category,
        Status = template.Status?.ToString(),
        template.TitleZh,
        template.TitleEn,
        template.TextZh,
        template.TextEn,
        template.Version,
        template.CreatedAt,
        template.UpdatedAt,
        template.UpdatedBy,
    };
}
