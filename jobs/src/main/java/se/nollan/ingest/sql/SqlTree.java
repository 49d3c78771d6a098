package se.nollan.ingest.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;

/** Lists all that a statement or an expression is made of, subqueries and all. */
final class SqlTree {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<LogicalPlan> plans = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();

  private SqlTree() {}

  static SqlTree of(TreeNode<?> root) {
    SqlTree tree = new SqlTree();
    tree.walk(root);
    return tree;
  }

  List<LogicalPlan> plans() {
    return plans;
  }

  List<Expression> expressions() {
    return expressions;
  }

  private void walk(Object node) {
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof LogicalPlan plan) {
      plans.add(plan);
    } else if (node instanceof Expression expression) {
      expressions.add(expression);
    }
    if (node instanceof QueryPlan<?> plan) {
      plan.expressions().foreach(this::on);
      // Named subqueries of WITH are no children of it.
      plan.innerChildren().foreach(this::on);
    }
    if (node instanceof PlanExpression<?> subquery) {
      walk(subquery.plan());
    }
    if (node instanceof TreeNode<?> parent) {
      parent.children().foreach(this::on);
    }
  }

  private Object on(Object node) {
    walk(node);
    return node;
  }
}
