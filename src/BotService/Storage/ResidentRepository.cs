using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ResidentRepository(TimeProvider clock) : IResidentRepository
{
    private const string Columns = "id, channel_id, channel_user_id, locale, phone, created_at";

    public async Task<Resident> EnsureAsync(ITransaction transaction, string channelId, string channelUserId, string locale, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO resident (id, channel_id, channel_user_id, locale, created_at)
            VALUES (@Id, @ChannelId, @ChannelUserId, @Locale, @Now)
            ON CONFLICT (channel_id, channel_user_id) DO NOTHING
            """,
            new { Id = Guid.CreateVersion7(now).ToString("N"), ChannelId = channelId, ChannelUserId = channelUserId, Locale = locale, Now = now },
            cancellationToken: cancellationToken));
        return Reveal(transaction, await transaction.Connection().QuerySingleAsync<Resident>(new CommandDefinition(
            $"SELECT {Columns} FROM resident WHERE channel_id = @ChannelId AND channel_user_id = @ChannelUserId",
            new { ChannelId = channelId, ChannelUserId = channelUserId },
            cancellationToken: cancellationToken)));
    }

    public async Task<Resident?> FindAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        await transaction.Connection().QuerySingleOrDefaultAsync<Resident>(new CommandDefinition(
            $"SELECT {Columns} FROM resident WHERE id = @Id",
            new { Id = residentId },
            cancellationToken: cancellationToken)) is { } resident
            ? Reveal(transaction, resident)
            : null;

    public Task SetLocaleAsync(ITransaction transaction, string residentId, string locale, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE resident SET locale = @Locale WHERE id = @Id",
            new { Id = residentId, Locale = locale },
            cancellationToken: cancellationToken));

    public Task SetPhoneAsync(ITransaction transaction, string residentId, string? phone, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE resident SET phone = @Phone WHERE id = @Id",
            new { Id = residentId, Phone = transaction.Fields().Protect(phone, Field(residentId)) },
            cancellationToken: cancellationToken));

    public static string Field(string residentId) => $"resident.phone/{residentId}";

    private static Resident Reveal(ITransaction transaction, Resident resident) =>
        resident with { Phone = transaction.Fields().Reveal(resident.Phone, Field(resident.Id)) };
}
