using Dapper;
using Huiyin.Transactions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Huiyin.Storage;

/// <summary>Ready means that a transaction can be written, not only that the database answers.</summary>
internal sealed class StorageHealthCheck(ITransactions transactions) : IHealthCheck
{
    public const string Name = "database";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await transactions.WriteAsync(
                async (transaction, stop) => await transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition(
                    "SELECT count(*) FROM schema_version",
                    cancellationToken: stop)),
                cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not take transactions.", failure);
        }
    }
}
