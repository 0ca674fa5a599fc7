using System.Reflection;
using Xunit.Sdk;

namespace Huiyin.Storage;

/// <summary>Runs the theory on the embedded database. Stands beside <see cref="OnPostgresAttribute"/> on every storage test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}
