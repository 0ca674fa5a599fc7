using System.Data.Common;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal static class TransactionAccess
{
    public static DbConnection Connection(this ITransaction transaction) => ((DatabaseTransaction)transaction).Connection;

    /// <summary>Encrypts what nobody may read out of the database.</summary>
    public static FieldProtector Fields(this ITransaction transaction) => ((DatabaseTransaction)transaction).Fields;

    public static Dialect Dialect(this ITransaction transaction) => ((DatabaseTransaction)transaction).Dialect;
}
