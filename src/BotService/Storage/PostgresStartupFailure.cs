using Dapper;
using Huiyin.Diagnostics;
using Npgsql;

namespace Huiyin.Storage;

internal static class PostgresStartupFailure
{
    private const int OldestVersion = 15;

    public static void RefuseUnfit(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new StartupException($"PostgreSQL {connection.PostgreSqlVersion} is too old: use {OldestVersion} or newer.");
        }

        if (connection.ExecuteScalar<string>("SHOW server_encoding") is not "UTF8")
        {
            throw new StartupException("The PostgreSQL database is not in UTF-8: create it anew with ENCODING 'UTF8'.");
        }
    }

    public static StartupException Explain(Exception failure) => new(
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                "PostgreSQL refuses the user: check Username and Password in Database:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                "PostgreSQL has no such database: create it, or correct Database in Database:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                "PostgreSQL does not let this user create tables: grant CREATE on the schema, or use another user in Database:ConnectionString.",
            PostgresException other => $"PostgreSQL cannot be used ({other.SqlState}: {other.MessageText}): see Database:ConnectionString.",
            _ => "PostgreSQL does not answer: start it, or correct Host and Port in Database:ConnectionString.",
        },
        failure);
}
