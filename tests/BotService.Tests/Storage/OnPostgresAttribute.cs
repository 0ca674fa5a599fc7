using System.Reflection;
using Xunit.Sdk;

namespace Huiyin.Storage;

/// <summary>Runs the theory on the PostgreSQL server that the environment names, or shows it as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public const string Variable = "HUIYIN_TEST_POSTGRES";

    public OnPostgresAttribute()
    {
        if (string.IsNullOrEmpty(Server))
        {
            Skip = $"No PostgreSQL: set {Variable} to a connection string that may create databases (the test command starts one).";
        }
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable);

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
