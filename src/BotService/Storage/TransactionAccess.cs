using System.Data.Common;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal static class TransactionAccess
{
    public static DbConnection Connection(this ITransaction transaction) => ((DatabaseTransaction)transaction).Connection;

    public static Dialect Dialect(this ITransaction transaction) => ((DatabaseTransaction)transaction).Dialect;
}
